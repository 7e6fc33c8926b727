package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.TrainingPace;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the newest confirmed decisions of all sources, by pages, each in a transaction of its own. Beside the result, it holds one page of
 * each source.
 */
@ApplicationScoped
class TrainingReader {

    /** Number of decisions in a page, which may have {@link TrainingSource#MAXIMUM_TEXT} characters each. */
    static final int PAGE = 250;

    private static final char LAST_OF_ONE_BYTE = 0xFF;

    private final List<TrainingSource> sources;

    TrainingReader(@All List<TrainingSource> sources) {
        this.sources = sources;
    }

    /** Returns the number of decisions after one time and not after another one, at most {@code most}. */
    int count(Instant after, Instant until, int most) {
        return Math.min(
                most,
                sources.stream()
                        .mapToInt(source -> source.count(after, until, most))
                        .sum());
    }

    /**
     * Returns the newest decisions, oldest first.
     *
     * @param until decisions after this time are not confirmed yet
     * @param most largest number of decisions
     * @param mostCharacters largest number of characters of all texts together; one beyond Latin-1 counts twice, because the JVM stores
     *     a text with it in two bytes for each
     * @param pace asked before each decision, outside of transactions
     * @throws InterruptedException if the thread is interrupted
     */
    List<TrainingSource.Decision> newest(Instant until, int most, long mostCharacters, TrainingPace pace)
            throws InterruptedException {
        List<Stream> streams =
                sources.stream().map(source -> new Stream(source, until)).toList();
        List<TrainingSource.Decision> read = new ArrayList<>();
        long characters = 0;
        while (read.size() < most) {
            Optional<Stream> newest = streams.stream()
                    .filter(Stream::hasNext)
                    .max(Comparator.comparing(Stream::time).thenComparing(Stream::id));
            if (newest.isEmpty()) {
                break;
            }
            pace.awaitTurnUnlessInterrupted();
            TrainingSource.Decision decision = newest.get().next();
            characters += charactersOf(decision.text());
            if (characters > mostCharacters && !read.isEmpty()) {
                break;
            }
            read.add(decision);
        }
        Collections.reverse(read);
        return read;
    }

    private static int charactersOf(String text) {
        boolean oneByteEach = text.chars().allMatch(character -> character <= LAST_OF_ONE_BYTE);
        return oneByteEach ? text.length() : 2 * text.length();
    }

    /** The decisions of one source, newest first. For one thread. */
    private static final class Stream {

        private final TrainingSource source;
        private List<TrainingSource.Decision> page;
        private int position;

        Stream(TrainingSource source, Instant until) {
            this.source = source;
            this.page = source.page(until, TrainingSource.LAST_ID, PAGE);
        }

        boolean hasNext() {
            return position < page.size();
        }

        Instant time() {
            return page.get(position).decidedAt();
        }

        UUID id() {
            return page.get(position).id();
        }

        TrainingSource.Decision next() {
            TrainingSource.Decision next = page.get(position++);
            if (position == page.size() && page.size() == PAGE) {
                page = source.page(next.decidedAt(), next.id(), PAGE);
                position = 0;
            }
            return next;
        }
    }
}
