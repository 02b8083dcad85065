-- The table of the SQL stores of merchants' tokens, for PostgreSQL and SQLite.
CREATE TABLE IF NOT EXISTS alipay_tokens (
    app_id TEXT NOT NULL,
    merchant_app_id TEXT NOT NULL,
    time_ms BIGINT NOT NULL,
    sealed TEXT,
    refresh_holder TEXT NOT NULL DEFAULT '',
    refresh_until_ms BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (app_id, merchant_app_id)
);
