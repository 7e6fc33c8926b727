package id.penghubung.benchmarks.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The number of entries on the pages of a read, on which its time depends. */
final class PageLength {

    /** Number of pages that are counted: reads in turn have other places, and so other pages, each time. */
    private static final int PAGES = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageLength() {}

    /**
     * Returns the mean number of entries, or nothing for a read without pages.
     *
     * @param name name of the read, for an error
     * @throws IllegalStateException if a status is not 200
     */
    static OptionalDouble mean(SingleRequest gateway, String name, Supplier<byte[]> requests) {
        return IntStream.range(0, PAGES)
                .mapToObj(page -> entries(gateway.send(name, requests.get()).bytes()))
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    /** Returns the number of entries of a page in JSON, or nothing if it is none. */
    static OptionalDouble entries(byte[] json) {
        try {
            JsonNode items = JSON.readTree(json).path("items");
            return items.isArray() ? OptionalDouble.of(items.size()) : OptionalDouble.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
