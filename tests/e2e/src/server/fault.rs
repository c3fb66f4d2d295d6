//! What a bad network or a bad host does to one file.
use super::http::Response;
use std::{
    io::{self, Write as _},
    net::TcpStream,
    thread::sleep,
    time::Duration,
};

/// A way of going wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The connection ends half-way through the body.
    CutOff,
    /// 404.
    NotFound,
    /// A page with status 200 in its stead, as hosts and captive portals do.
    Html,
    /// One byte in the middle is another.
    FlippedByte,
    /// Half of it comes, then nothing, until the fault is healed: then the connection ends.
    Stall,
    /// Nothing comes until the fault is healed: then all of it.
    Late,
}

impl Fault {
    /// Every way that spoils an answer, to go through.
    pub const ALL: [Self; 5] = [
        Self::CutOff,
        Self::NotFound,
        Self::Html,
        Self::FlippedByte,
        Self::Stall,
    ];

    /// Sends the answer in this way; a stall lasts for as long as `still` says.
    pub(super) fn send(
        self,
        mut response: Response,
        stream: &mut TcpStream,
        still: impl Fn() -> bool,
    ) -> io::Result<()> {
        match self {
            Self::NotFound => {
                Response::page(404, "<!doctype html><title>Not found</title>").send(stream)
            }
            Self::Html => Response::page(200, "<!doctype html><title>Welcome to the hotel</title>")
                .send(stream),
            Self::FlippedByte => {
                let middle = response.body.len() / 2;
                if let Some(byte) = response.body.get_mut(middle) {
                    *byte ^= 1;
                }
                response.send(stream)
            }
            Self::Late => {
                while still() {
                    sleep(Duration::from_millis(20));
                }
                response.send(stream)
            }
            Self::CutOff | Self::Stall => {
                stream.write_all(response.head().as_bytes())?;
                stream.write_all(&response.body[..response.body.len() / 2])?;
                while self == Self::Stall && still() {
                    sleep(Duration::from_millis(20));
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::Scratch;
    use crate::server::{Server, Site};
    use std::io::Read as _;

    fn get(server: &Server, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(server.origin().trim_start_matches("http://"))?;
        stream.set_read_timeout(Some(Duration::from_millis(500)))?;
        write!(stream, "GET {path} HTTP/1.1\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn a_server_goes_wrong_as_told_and_stops_and_starts() {
        let scratch = Scratch::new().unwrap();
        std::fs::write(scratch.path().join("a.js"), "abcdef").unwrap();
        let mut server = Server::start(Site::of(scratch.path())).unwrap();
        let body = |server: &Server| {
            get(server, "/a.js?1").map(|answer| answer.split_once("\r\n\r\n").unwrap().1.to_owned())
        };

        assert_eq!(body(&server).unwrap(), "abcdef");
        server.inject("/a.js", Fault::CutOff);
        assert_eq!(body(&server).unwrap(), "abc");
        server.inject("/a.js", Fault::FlippedByte);
        assert_eq!(body(&server).unwrap(), "abceef");
        server.inject("/a.js", Fault::NotFound);
        assert!(get(&server, "/a.js").unwrap().starts_with("HTTP/1.1 404"));
        server.inject("/a.js", Fault::Html);
        assert!(get(&server, "/a.js").unwrap().contains("text/html"));
        server.inject("/a.js", Fault::Stall);
        assert!(body(&server).is_err(), "it hangs");
        server.heal();
        assert_eq!(body(&server).unwrap(), "abcdef");
        server.inject("/a.js", Fault::Late);
        std::thread::scope(|scope| {
            let late = scope.spawn(|| body(&server));
            sleep(Duration::from_millis(100));
            server.heal();
            assert_eq!(late.join().unwrap().unwrap(), "abcdef");
        });

        server.stop().unwrap();
        assert!(body(&server).is_err());
        server.restart().unwrap();
        assert_eq!(body(&server).unwrap(), "abcdef");
        assert_eq!(server.requests().last().unwrap(), "200 GET /a.js?1");
    }
}
