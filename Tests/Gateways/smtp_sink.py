"""A mail server for tests. Usage: smtp_sink.py FOLDER MODE

Writes its port to FOLDER/port, each mail it takes to FOLDER/N.mail, and every line it hears to FOLDER/heard.
MODE says what goes wrong: see `answer`.
"""

import base64
import os
import pathlib
import socket
import ssl
import sys
import threading
import time

folder, mode = pathlib.Path(sys.argv[1]), sys.argv[2]
lock = threading.Lock()
taken = 0


class Conversation:
    def __init__(self, connection):
        self.use(connection)
        self.recipients = []

    def use(self, connection):
        self.connection = connection
        self.lines = connection.makefile("rb")

    def say(self, line):
        self.connection.sendall(line.encode() + b"\r\n")

    def hold(self):
        if mode == "silent":
            time.sleep(30)
            return
        self.say("220 sink ready")
        while line := self.lines.readline():
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            with lock, open(folder / "heard", "a") as heard:
                heard.write(text + "\n")
            if not self.answer(text):
                return

    def answer(self, text):
        """False ends the conversation."""
        verb = text.split(" ")[0].upper()
        if verb == "EHLO":
            extensions = ["sink", "SIZE 1000000"]
            if mode == "login":
                extensions.append("AUTH PLAIN")
            if mode == "starttls" and not isinstance(self.connection, ssl.SSLSocket):
                extensions.append("STARTTLS")
            for extension in extensions[:-1]:
                self.say("250-" + extension)
            self.say("250 " + extensions[-1])
        elif verb == "STARTTLS":
            self.say("220 go on")
            self.use(certificate().wrap_socket(self.connection, server_side=True))
        elif verb == "AUTH":
            self.say("334 ")
            given = base64.b64decode(self.lines.readline())
            self.say("235 welcome" if given == b"\0motcua\0m\xe1\xba\xadt kh\xe1\xba\xa9u" else "535 5.7.8 wrong password")
        elif verb == "MAIL" and mode == "login" and not self.said("AUTH"):
            self.say("530 5.7.0 sign in first")
        elif verb == "RCPT" and mode in refusals:
            self.say(refusals[mode])
        elif verb == "RCPT":
            self.recipients.append(text)
            self.say("250 ok")
        elif verb == "DATA":
            self.say("354 send it")
            return self.take()
        elif verb == "QUIT":
            self.say("221 bye")
            return False
        else:
            self.say("250 ok")
        return True

    def said(self, verb):
        return verb in (folder / "heard").read_text()

    def take(self):
        mail = b""
        while (line := self.lines.readline()) not in (b".\r\n", b""):
            mail += line[1:] if line.startswith(b"..") else line
        if mode == "stalls":
            time.sleep(30)
            return False
        if mode == "drops":
            return False
        if mode == "full":
            self.say("452 4.3.1 no room")
            return True
        global taken
        with lock:
            taken += 1
            (folder / f"{taken}.part").write_bytes("\r\n".join(self.recipients).encode() + b"\r\n\r\n" + mail)
            (folder / f"{taken}.part").rename(folder / f"{taken}.mail")
        self.say("250 taken")
        return True


refusals = {
    "nobody": "550 5.1.1 no such user",
    "nobody-plain": "550 no such user",
    "relay": "550 5.7.1 relaying denied",
    "busy": "451 4.7.1 come back later",
}


def certificate():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    return context


def serve(connection):
    try:
        if mode == "tls":
            connection = certificate().wrap_socket(connection, server_side=True)
        Conversation(connection).hold()
    except OSError:
        pass
    finally:
        connection.close()


def leave_with_parent():
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=leave_with_parent, daemon=True).start()
server = socket.create_server(("127.0.0.1", 0))
(folder / "port.part").write_text(str(server.getsockname()[1]))
(folder / "port.part").rename(folder / "port")
while True:
    threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
