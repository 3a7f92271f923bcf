"""A small client of the JSON API, one connection a thread, no retries of its own."""

import http.client
import json
import threading


class Client:
    def __init__(self, port, token=None):
        self.port = port
        self.token = token
        self.local = threading.local()

    def get(self, path):
        return self.send("GET", path)

    def post(self, path, body, **headers):
        return self.send("POST", path, body, headers)

    def send(self, method, path, body=None, headers=None):
        """Answers (status, parsed JSON). Raises OSError or HTTPException when the server is gone."""
        headers = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection = getattr(self.local, "connection", None)
        if connection is None:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            self.local.connection = connection
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            text = answer.read()
        except BaseException:
            connection.close()
            self.local.connection = None
            raise
        return answer.status, json.loads(text) if text else None
