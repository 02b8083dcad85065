-- The table of the SQL inboxes, for PostgreSQL and SQLite.
CREATE TABLE IF NOT EXISTS alipay_inbox (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    token TEXT NOT NULL,
    is_done BOOLEAN NOT NULL,
    until_ms BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS alipay_inbox_digest ON alipay_inbox (digest);
CREATE INDEX IF NOT EXISTS alipay_inbox_until_ms ON alipay_inbox (until_ms);
