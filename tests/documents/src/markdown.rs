//! A parsed document.

use std::collections::BTreeSet;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::Command;

/// A fenced block.
#[derive(Debug, Clone)]
pub struct Block {
    /// Document and line, for messages.
    pub place: String,
    /// The words after the fence, such as `rust,no_run`.
    pub info: String,
    /// Its contents.
    pub text: String,
}

impl Block {
    /// The language, without further words.
    pub fn language(&self) -> &str {
        self.info.split(',').next().unwrap_or_default()
    }
}

/// A document and what is in it, in order.
#[derive(Debug, Default)]
pub struct Document {
    /// Its path in the repository.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// The texts of the headings.
    pub headings: Vec<String>,
    /// The fenced blocks.
    pub blocks: Vec<Block>,
    /// Code within a line, with the place of each.
    pub inline: Vec<(String, String)>,
    /// The targets of links and pictures.
    pub links: Vec<String>,
    /// Headings, blocks, items of lists and rows of tables, without their texts.
    pub shape: Vec<String>,
}

impl Document {
    pub(crate) fn read(name: String, text: String) -> Self {
        let mut document = Self { name, ..Self::default() };
        let mut heading: Option<String> = None;
        let mut in_block = false;
        for (event, range) in Parser::new_ext(&text, Options::ENABLE_TABLES).into_offset_iter() {
            let line = text.get(..range.start).unwrap_or_default().matches('\n').count() + 1;
            let place = format!("{}:{line}", document.name);
            match event {
                Event::Start(tag) => {
                    document.start(&tag, place);
                    in_block |= matches!(tag, Tag::CodeBlock(_));
                    if matches!(tag, Tag::Heading { .. }) {
                        heading = Some(String::new());
                    }
                }
                Event::End(TagEnd::CodeBlock) => in_block = false,
                Event::End(TagEnd::Heading(_)) => document.headings.extend(heading.take()),
                Event::Text(part) if in_block => {
                    if let Some(block) = document.blocks.last_mut() {
                        block.text.push_str(&part);
                    }
                }
                Event::Text(part) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&part);
                    }
                }
                Event::Code(code) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&code);
                    }
                    document.inline.push((place, code.to_string()));
                }
                _ => {}
            }
        }
        document.text = text;
        document
    }

    fn start(&mut self, tag: &Tag<'_>, place: String) {
        match tag {
            Tag::Heading { level, .. } => self.shape.push(format!("heading {level}")),
            Tag::Item => self.shape.push("item".to_owned()),
            Tag::TableHead => self.shape.push("table".to_owned()),
            Tag::TableRow => self.shape.push("row".to_owned()),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.shape.push(format!("block {info}"));
                self.blocks.push(Block { place, info, text: String::new() });
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.links.push(dest_url.to_string()),
            _ => {}
        }
    }

    /// The anchors of the headings, as GitHub writes them.
    pub fn anchors(&self) -> BTreeSet<String> {
        let anchor = |heading: &String| {
            let kept = heading.to_lowercase();
            let kept = kept.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        };
        self.headings.iter().map(anchor).collect()
    }

    /// The commands of its blocks in the language `sh`.
    pub fn commands(&self) -> Vec<Command> {
        let blocks = self.blocks.iter().filter(|block| block.language() == "sh");
        blocks.flat_map(|block| Command::all(&block.place, &block.text)).collect()
    }

    /// The commands that stand within a line. They may have placeholders.
    pub fn inline_commands(&self) -> Vec<Command> {
        let commands = self.inline.iter().flat_map(|(place, code)| Command::all(place, code));
        commands.filter(Command::is_inline).collect()
    }
}
