package id.penghubung.kit.problem;

import id.penghubung.kit.text.Text;

/** One entry of a closed catalogue of problems: services add enums of their own to {@link CommonProblem}. */
public interface ProblemType {

    /** Stable name, the last part of the {@code type} URN. */
    String slug();

    /** HTTP status code. */
    int status();

    /** What kind of problem it is, the same for every occurrence. */
    Text title();

    /** The {@code type} member of RFC 9457. */
    default String urn() {
        return "urn:penghubung:problem:" + slug();
    }
}
