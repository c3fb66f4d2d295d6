//! As much HTTP as a static host needs: one request per connection.
use std::{
    fmt,
    io::{self, Read, Write},
    net::TcpStream,
    time::Duration,
};

/// As much of a request's head as matters here.
pub struct Request {
    method: String,
    target: String,
    /// Somebody goes to a page, rather than a script fetching it.
    pub wants_page: bool,
    /// The forms that the browser can unpack, as it names them: `gzip, deflate, br`.
    pub encodings: String,
}

impl Request {
    /// Reads up to the end of the head.
    ///
    /// # Errors
    /// The connection ends before, is silent for 30 seconds, or speaks TLS (`InvalidData`).
    pub fn read(stream: &mut TcpStream) -> io::Result<Self> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let (mut head, mut piece) = (Vec::new(), [0; 4096]);
        while !head.windows(4).any(|end| end == b"\r\n\r\n") {
            let read = stream.read(&mut piece)?;
            head.extend_from_slice(&piece[..read]);
            if head.first() == Some(&0x16) {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "TLS"));
            }
            if read == 0 || head.len() > 65_536 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let head = String::from_utf8_lossy(&head);
        let header = |wanted: &str| {
            let mut headers = head.lines().filter_map(|line| line.split_once(':'));
            headers
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, value)| value.trim())
                .unwrap_or_default()
        };
        let wants_page = header("accept").contains("text/html");
        let encodings = header("accept-encoding").to_owned();
        let mut words = head.lines().next().unwrap_or_default().split(' ');
        let mut word = || words.next().unwrap_or_default().to_owned();
        Ok(Self {
            method: word(),
            target: word(),
            wants_page,
            encodings,
        })
    }

    /// The path without the query, percent signs decoded.
    pub fn path(&self) -> String {
        decode(self.target.split(['?', '#']).next().unwrap_or_default())
    }

    /// The query, percent signs decoded.
    pub fn query(&self) -> String {
        decode(self.target.split_once('?').map_or("", |(_, query)| query))
    }
}

fn decode(raw: &str) -> String {
    let bytes = raw.as_bytes();
    let (mut decoded, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let code = (*byte == b'%').then(|| raw.get(at + 1..at + 3)).flatten();
        let code = code.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        decoded.push(code.unwrap_or(*byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.target)
    }
}

/// An answer.
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The headers beside the length.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// A body of a type.
    pub fn new(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("Content-Type".into(), kind.into())],
            body: body.into(),
        }
    }

    /// An HTML page.
    pub fn page(status: u16, html: &str) -> Self {
        Self::new(status, "text/html; charset=utf-8", html)
    }

    fn as_page(&self) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .any(|(_, value)| value.starts_with("text/html"))
            .then(|| std::str::from_utf8(&self.body).ok())?
    }

    /// Takes out of a page what [`without_scripts`] does; anything but a page stays as it is.
    pub fn drop_scripts(&mut self) {
        if let Some(page) = self.as_page() {
            self.body = without_scripts(page).into_bytes();
        }
    }

    /// Puts HTML at the beginning of a page's head; anything but a page stays as it is.
    pub fn put_into_head(&mut self, html: &str) {
        let Some(page) = self.as_page() else { return };
        if let Some(at) = page.find("<head>") {
            let (before, after) = page.split_at(at + "<head>".len());
            self.body = [before, html, after].concat().into_bytes();
        }
    }

    /// The head, with the length of the whole body.
    pub fn head(&self) -> String {
        let mut head = format!(
            "HTTP/1.1 {} -\r\nConnection: close\r\nContent-Length: {}\r\n",
            self.status,
            self.body.len()
        );
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head + "\r\n"
    }

    /// Sends it whole.
    ///
    /// # Errors
    /// The other side is gone.
    pub fn send(&self, stream: &mut TcpStream) -> io::Result<()> {
        stream.write_all(self.head().as_bytes())?;
        stream.write_all(&self.body)
    }
}

/// A page without its scripts and without the links that fetch for them: its static twin.
#[must_use]
pub fn without_scripts(page: &str) -> String {
    let (mut kept, mut rest) = (String::new(), page);
    while let Some((before, tag)) = rest.split_once('<') {
        kept += before;
        let end = tag.find('>').map_or(tag.len(), |at| at + 1);
        let serves_scripts = tag.starts_with("script")
            || tag.starts_with("link")
                && tag[..end].contains("preload")
                && !tag[..end].contains("as=style");
        rest = if !serves_scripts {
            kept.push('<');
            kept += &tag[..end];
            &tag[end..]
        } else if tag.starts_with("script") {
            tag.split_once("</script>").map_or("", |(_, after)| after)
        } else {
            &tag[end..]
        };
    }
    kept + rest
}

/// The type of a file by its name's end.
pub fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_static_twin_has_the_words_and_the_style_alone() {
        let page = "<!doctype html><html><head><script src=a.js></script><link as=style href=s.css rel=preload><link href=s.css rel=stylesheet>\
            <script type=module src=b.js></script><link rel=modulepreload href=c.js><link as=fetch rel=preload href=d.wasm>\
            <script type=application/ld+json>{\"a\":\"<b>\"}</script></head><body><p>1 < 2</p></body></html>";
        assert_eq!(
            without_scripts(page),
            "<!doctype html><html><head><link as=style href=s.css rel=preload><link href=s.css rel=stylesheet></head><body><p>1 < 2</p></body></html>"
        );
        assert_eq!(without_scripts("plain"), "plain");
    }
}
