//! The commands that readers copy into a shell.

/// The programs that are recognized within a line.
const PROGRAMS: [&str; 2] = ["cargo", "alipay"];

/// One command.
#[derive(Debug, Clone)]
pub struct Command {
    /// Document and line, for messages.
    pub place: String,
    /// The names of the variables that are set for it.
    pub variables: Vec<String>,
    /// The program and its arguments.
    pub words: Vec<String>,
}

impl Command {
    /// Reads all commands of a text, one per line; a backslash continues a line, and `|`, `&&` and `;` separate commands.
    pub fn all(place: &str, text: &str) -> Vec<Self> {
        let text = text.replace("\\\n", " ");
        let mut found = Vec::new();
        for line in text.lines() {
            let Some(words) = shlex::split(line) else { continue };
            // A semicolon at the end of a word separates commands as well.
            let words: Vec<String> = words.into_iter().flat_map(|word| separated(&word)).collect();
            for words in words.split(|word| matches!(word.as_str(), "|" | "&&")) {
                let words = words.iter().take_while(|word| !matches!(word.as_str(), ">" | "<"));
                let words: Vec<String> = words.filter(|word| *word != "2>&1").cloned().collect();
                let variables = words.iter().map_while(|word| variable(word)).collect::<Vec<_>>();
                let words: Vec<String> = words.into_iter().skip(variables.len()).collect();
                if !words.is_empty() {
                    found.push(Self { place: place.to_owned(), variables, words });
                }
            }
        }
        found
    }

    /// The program.
    pub fn program(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    /// Returns whether code within a line is a command, and not a name or an expression.
    pub(crate) fn is_inline(&self) -> bool {
        let program = self.program();
        (PROGRAMS.contains(&program) && self.words.len() > 1) || program.starts_with(".ci/")
    }

    /// The arguments of the command `alipay`, also where cargo starts it.
    pub fn alipay_arguments(&self) -> Option<&[String]> {
        match self.words.as_slice() {
            [program, arguments @ ..] if program == "alipay" => Some(arguments),
            [program, run, rest @ ..] if program == "cargo" && run == "run" => {
                let end = rest.iter().position(|word| word == "--")?;
                let (cargo, arguments) = rest.split_at(end);
                let is_ours = cargo.windows(2).any(|pair| pair == ["-p", "alipay-cli"]);
                is_ours.then(|| arguments.split_first()).flatten().map(|(_, arguments)| arguments)
            }
            _ => None,
        }
    }
}

/// A word, and the separator that its semicolon stands for.
fn separated(word: &str) -> Vec<String> {
    match word.strip_suffix(';') {
        Some(word) => vec![word.to_owned(), "&&".to_owned()],
        None => vec![word.to_owned()],
    }
}

/// The name in `NAME=value`.
fn variable(word: &str) -> Option<String> {
    let (name, _) = word.split_once('=')?;
    let is_name =
        !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    is_name.then(|| name.to_owned())
}
