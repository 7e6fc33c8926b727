package id.penghubung.quality.surveys;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * Tokens of single-use links of other features, made and found as those of surveys: computed from the id of the link under a key outside of
 * the database, which stores only a keyed hash.
 */
public interface LinkTokens {

    /** Returns the id of the key for new links, to be stored beside them. */
    String currentKeyId();

    /** Returns the token of a new link. */
    String newToken(UUID linkId);

    /**
     * Returns the hash under which a new link is stored.
     *
     * @param purpose name of the kind of link; equal tokens of other kinds have other hashes
     */
    byte[] hash(String purpose, String token);

    /** Returns the hashes under all keys: a link may have been stored under any of them. */
    List<byte[]> hashes(String purpose, String token);

    /** Returns the hash by which a repetition of an answer with a token is recognized. */
    byte[] answerCheck(String token, String answer);

    /** Returns the public address of a path of the gateway. */
    URI address(String path);

    /**
     * Returns a PDF in Indonesian with a QR code for each link.
     *
     * @param links a link whose key was removed is left out
     * @param path path of the page of a link; the token follows
     */
    byte[] printed(String title, String text, List<Printed> links, String path);

    /** A link to be printed. */
    record Printed(UUID linkId, String keyId) {}
}
