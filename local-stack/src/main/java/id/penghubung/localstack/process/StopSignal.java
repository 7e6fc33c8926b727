package id.penghubung.localstack.process;

/** The signal that makes a program finish in order. */
public enum StopSignal {
    TERM,
    /** PostgreSQL takes TERM as "when the last client has left" and INT as "now, but in order". */
    INT
}
