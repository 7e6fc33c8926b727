package id.penghubung.complaints.complaint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The entries of a timeline, read page by page while they are written, so that only one page is in memory. Not a record: its
 * components would be written to JSON instead of the entries.
 */
public final class TimelinePages<T> implements Iterable<T> {

    private final IntFunction<List<TimelineEntry>> page;
    private final Function<TimelineEntry, T> view;

    /**
     * @param page returns the first entries after the one with this number; none at the end
     * @param view converts an entry
     */
    public TimelinePages(IntFunction<List<TimelineEntry>> page, Function<TimelineEntry, T> view) {
        this.page = page;
        this.view = view;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private final Deque<TimelineEntry> read = new ArrayDeque<>();
            private int last;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (read.isEmpty() && !ended) {
                    read.addAll(page.apply(last));
                    ended = read.isEmpty();
                }
                return !read.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                TimelineEntry entry = read.removeFirst();
                last = entry.seq();
                return view.apply(entry);
            }
        };
    }
}
