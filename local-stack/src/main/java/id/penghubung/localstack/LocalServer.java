package id.penghubung.localstack;

/** One running part of the stack; it keeps its port and its data when it is stopped or killed and started again. */
public interface LocalServer {

    /** The name by which people and log files know it. */
    String name();

    /**
     * Starts it and returns when it does its work.
     *
     * @throws StackException if it cannot, with the reason
     */
    void start();

    /** Lets it finish what it is doing and ends it. Does nothing if it is not running. */
    void stop();

    /** Ends it at once, as a power cut would (SIGKILL). Does nothing if it is not running. */
    void kill();

    boolean isRunning();
}
