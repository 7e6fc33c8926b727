package id.penghubung.kit.problemtype;

import id.penghubung.kit.text.Text;

/**
 * Problem type of RFC 9457.
 *
 * @param slug stable name, the last part of the {@code type} URN; a type that is registered elsewhere has its whole URI
 * @param status HTTP status code
 * @param title short description of the problem type, the same for every occurrence
 */
public record ProblemType(String slug, int status, Text title) {

    /** Creates a problem type with an Indonesian and an English title. */
    public static ProblemType of(String slug, int status, String titleId, String titleEn) {
        return new ProblemType(slug, status, Text.of(titleId, titleEn));
    }

    /** Returns the {@code type} member of the problem document. */
    public String uri() {
        return slug.startsWith("https:") ? slug : "urn:penghubung:problem:" + slug;
    }
}
