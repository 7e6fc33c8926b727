package id.penghubung.localstack;

import java.time.Duration;

/** Hears what the stack does, as it happens, from whichever thread does it. */
public interface StackListener {

    /** Hears nothing. */
    StackListener NONE = new StackListener() {};

    default void ready(String name, Duration after) {}

    default void stopped(String name) {}

    /** Something that a person should know and that stops nothing. */
    default void info(String message) {}

    /** A part of the running stack ended unasked. */
    default void failed(String message) {}
}
