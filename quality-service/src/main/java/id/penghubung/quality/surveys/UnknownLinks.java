package id.penghubung.quality.surveys;

import java.util.function.Supplier;

/** Rate limit for clients that try links which do not exist, one for the links of all features. */
public interface UnknownLinks {

    /**
     * Runs work with a link, and counts the client if the link is not found.
     *
     * @param client network address of the caller
     * @throws id.penghubung.kit.problem.ProblemException what the work throws; 429 with {@code Retry-After} in seconds instead of 404 for
     *     too many
     */
    <T> T limited(String client, Supplier<T> work);
}
