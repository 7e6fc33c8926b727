package id.penghubung.localstack;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.keycloak.DemoRealm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Main program of {@code ./start}: runs the whole system in the foreground until Ctrl-C or SIGTERM. */
public final class Main {

    private static final int WRONG_USE = 2;

    private final Terminal terminal = new Terminal(System.out, System.err);
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile boolean exiting;
    private volatile boolean interrupted;

    private Main() {}

    public static void main(String[] arguments) {
        var main = new Main();
        int status = main.run(List.of(arguments));
        main.exiting = true;
        System.exit(status);
    }

    private int run(List<String> arguments) {
        StartOptions options;
        try {
            options = StartOptions.parse(
                    arguments, System.getenv(), Checkout.find().root().resolve(".local"));
        } catch (StackException e) {
            terminal.problem(e.userMessage());
            return WRONG_USE;
        }
        if (options.help()) {
            terminal.print(StartOptions.HELP);
            return 0;
        }
        return run(options.config());
    }

    private int run(StackConfig config) {
        LocalStack stack;
        try {
            terminal.print("Starting Penghubung; data and logs are in %s".formatted(config.data()));
            stack = new LocalStack(config, new ProgressPrinter());
        } catch (StackException e) {
            terminal.problem(e.userMessage());
            return 1;
        }
        // Ctrl-C and SIGTERM end the JVM through this hook, also during the start.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-the-stack"));
        return runUntilFailure(stack);
    }

    private int runUntilFailure(LocalStack stack) {
        long begin = System.nanoTime();
        try {
            stack.start();
            terminal.print("Up after %.1f s".formatted(secondsSince(begin)));
            terminal.print(new StackSummary(stack.config(), new DemoRealm(Checkout.find()).accounts()).text());
            ended.await();
            return 1;
        } catch (StackException e) {
            // After Ctrl-C the user knows the reason.
            if (!interrupted) {
                terminal.problem(e.userMessage());
            }
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void stop(LocalStack stack) {
        interrupted = !exiting;
        terminal.print("Stopping");
        stack.close();
        terminal.print("Stopped; the data is kept");
    }

    private final class ProgressPrinter implements StackListener {

        @Override
        public void ready(String name, Duration after) {
            terminal.step(name, "ready", after);
        }

        @Override
        public void stopped(String name) {
            terminal.step(name, "stopped");
        }

        @Override
        public void info(String message) {
            terminal.print(message);
        }

        @Override
        public void failed(String message) {
            terminal.problem(message);
            ended.countDown();
        }
    }
}
