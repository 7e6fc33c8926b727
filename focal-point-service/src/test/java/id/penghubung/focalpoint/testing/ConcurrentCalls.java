package id.penghubung.focalpoint.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Concurrent calls that start at the same time, however few processors there are. */
public final class ConcurrentCalls {

    private ConcurrentCalls() {}

    /**
     * Calls the function in several threads and returns all results. All calls begin when the last thread is ready.
     */
    public static <T> List<T> times(int number, Callable<T> action) {
        CyclicBarrier ready = new CyclicBarrier(number);
        try (ExecutorService each = Executors.newFixedThreadPool(number)) {
            List<Future<T>> doing = Stream.generate(() -> each.submit(() -> {
                        ready.await();
                        return action.call();
                    }))
                    .limit(number)
                    .toList();
            return doing.stream().map(ConcurrentCalls::done).toList();
        }
    }

    private static <T> T done(Future<T> doing) {
        try {
            return doing.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
