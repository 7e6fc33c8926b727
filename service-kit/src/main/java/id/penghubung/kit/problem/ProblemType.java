package id.penghubung.kit.problem;

import id.penghubung.kit.text.Text;

/** Problem type of a closed catalogue. Services add their own enums to {@link CommonProblem}. */
public interface ProblemType {

    /** Stable name, the last part of the {@code type} URN. */
    String slug();

    /** HTTP status code. */
    int status();

    /** Short description of the problem type, the same for every occurrence. */
    Text title();

    /** The {@code type} member of RFC 9457. */
    default String urn() {
        return "urn:penghubung:problem:" + slug();
    }
}
