package id.penghubung.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Creates HTTP requests with the credentials of one account.
 *
 * @param credentials header lines with the credentials, each with its line end
 */
public record Caller(String credentials) {

    public static Caller withToken(String token) {
        return new Caller("Authorization: Bearer " + token + "\r\n");
    }

    public byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + credentials + "\r\n").getBytes(UTF_8);
    }

    /** @param headers further header lines, each with its line end */
    public byte[] post(String path, String headers, String json) {
        return withBody("POST", path, headers, json);
    }

    /** @param headers further header lines, each with its line end */
    public byte[] put(String path, String headers, String json) {
        return withBody("PUT", path, headers, json);
    }

    private byte[] withBody(String method, String path, String headers, String json) {
        int length = json.getBytes(UTF_8).length;
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + credentials + headers
                        + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json)
                .getBytes(UTF_8);
    }
}
