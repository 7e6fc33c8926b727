package id.penghubung.localstack;

import id.penghubung.localstack.keycloak.DemoRealm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What {@code ./start} runs: the whole system in the foreground, until Ctrl-C or SIGTERM. */
public final class Main {

    private static final int WRONG_USE = 2;

    private final Terminal terminal = new Terminal(System.out, System.err);
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile boolean leaving;
    private volatile boolean signalled;

    private Main() {}

    public static void main(String[] arguments) {
        var main = new Main();
        int status = main.run(List.of(arguments));
        main.leaving = true;
        System.exit(status);
    }

    private int run(List<String> arguments) {
        StartOptions options;
        try {
            options = StartOptions.parse(
                    arguments, System.getenv(), Checkout.find().root().resolve(".local"));
        } catch (StackException e) {
            terminal.problem(e.sentence());
            return WRONG_USE;
        }
        if (options.help()) {
            terminal.say(StartOptions.HELP);
            return 0;
        }
        return run(options.config());
    }

    private int run(StackConfig config) {
        LocalStack stack;
        try {
            terminal.say("Starting Penghubung; data and logs are in %s".formatted(config.data()));
            stack = new LocalStack(config, new Steps());
        } catch (StackException e) {
            terminal.problem(e.sentence());
            return 1;
        }
        // Ctrl-C and SIGTERM end the JVM through this hook, wherever the start has got to.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-the-stack"));
        return runUntilSomethingDies(stack);
    }

    private int runUntilSomethingDies(LocalStack stack) {
        long begin = System.nanoTime();
        try {
            stack.start();
            terminal.say("Up after %.1f s".formatted(secondsSince(begin)));
            terminal.say(new StackSummary(stack.config(), new DemoRealm(Checkout.find()).accounts()).text());
            ended.await();
            return 1;
        } catch (StackException e) {
            // After a Ctrl-C the reason is known to whoever pressed it.
            if (!signalled) {
                terminal.problem(e.sentence());
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
        signalled = !leaving;
        terminal.say("Stopping");
        stack.close();
        terminal.say("Stopped; the data is kept");
    }

    private final class Steps implements StackListener {

        @Override
        public void ready(String name, Duration after) {
            terminal.step(name, "ready", after);
        }

        @Override
        public void stopped(String name) {
            terminal.step(name, "stopped");
        }

        @Override
        public void note(String sentence) {
            terminal.say(sentence);
        }

        @Override
        public void died(String sentence) {
            terminal.problem(sentence);
            ended.countDown();
        }
    }
}
