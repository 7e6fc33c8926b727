package id.penghubung.systemtests.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Steps that do not need each other, such as the starts of several servers, which mostly wait. */
public final class AtOnce {

    private AtOnce() {}

    /** Returns the results in the order of the elements, when all are there. */
    public static <T, R> List<R> map(List<T> elements, Function<T, R> step) {
        try (var threads = Executors.newCachedThreadPool()) {
            var results = elements.stream()
                    .map(element -> CompletableFuture.supplyAsync(() -> step.apply(element), threads))
                    .toList();
            return results.stream().map(CompletableFuture::join).toList();
        }
    }

    /** Returns when all steps have ended. */
    public static <T> void each(List<T> elements, Consumer<T> step) {
        map(elements, element -> {
            step.accept(element);
            return element;
        });
    }
}
