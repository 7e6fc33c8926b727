package id.penghubung.localstack;

import java.time.Duration;

/** Receives progress messages of a stack. Methods are called by several threads. */
public interface StackListener {

    /** Listener that ignores all messages. */
    StackListener NONE = new StackListener() {};

    default void ready(String name, Duration after) {}

    default void stopped(String name) {}

    /** Receives information for the user that does not prevent the start. */
    default void info(String message) {}

    /** Receives the failure of a part of the running stack that ended unexpectedly. */
    default void failed(String message) {}
}
