package id.penghubung.benchmarks.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** The ways in which a client without an account tries to hold resources of the system. */
public enum HostileKind {
    /** Opens a connection and sends nothing. */
    IDLE("", "", true),

    /** Sends a request head one byte per second. */
    SLOW_HEAD("GET /v1/categories HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "a".repeat(600), true),

    /** Announces a small complaint and sends its body one byte per second. */
    SLOW_BODY(post("/v1/complaints", 2_000), "{" + " ".repeat(600), true),

    /** Announces 9 MB, sends 70 kB at once and then nothing. */
    STALLED_UPLOAD(post("/v1/complaints", 9_000_000) + "x".repeat(70_000), "", true),

    /** Asks for the largest document and never reads it. */
    SLOW_READER(get("/openapi", "") + get("/openapi", ""), "", false),

    /** Sends header lines with an empty name, once per second. */
    EMPTY_HEADER_NAME(get("/v1/categories", ": a\r\n"), "", true),

    /** Sends a wrong access code once per second. */
    WRONG_ACCESS_CODE(get("/v1/tracking/PH-2222-2222-2222", "Access-Code: 2222-2222-2222-2222\r\n"), "", true),

    /** Sends a token with an invalid signature once per second. */
    FORGED_TOKEN(
            get(
                    "/v1/complaints",
                    "Authorization: Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImZvcmdlZCJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl\r\n"),
            "",
            true);

    private final String opening;
    private final String rest;
    private final boolean reads;

    HostileKind(String opening, String rest, boolean reads) {
        this.opening = opening;
        this.rest = rest;
        this.reads = reads;
    }

    /** The bytes that are sent as soon as the connection is open, and again a second after each answer. */
    byte[] opening() {
        return opening.getBytes(UTF_8);
    }

    /** The bytes that follow, one each second. */
    byte[] rest() {
        return rest.getBytes(UTF_8);
    }

    /** Returns true if answers are read. */
    boolean reads() {
        return reads;
    }

    /** The name as it is written on the command line and in results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private static String post(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }
}
