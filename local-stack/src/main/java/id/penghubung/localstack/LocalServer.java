package id.penghubung.localstack;

import id.penghubung.localstack.host.StackException;

/** A server of the stack. It keeps its port and its data when it is stopped or killed and then started again. */
public interface LocalServer {

    /** The name shown to people and used for log files. */
    String name();

    /**
     * Starts the server and returns when it is ready.
     *
     * @throws StackException if the server cannot start, with the reason
     */
    void start();

    /** Stops the server after it has finished its current work. Does nothing if it is not running. */
    void stop();

    /** Ends the server at once, as a power failure would (SIGKILL). Does nothing if it is not running. */
    void kill();

    boolean isRunning();
}
