package id.penghubung.kit.inbox;

/** Ends the process with a status that makes its supervisor start it again. */
interface ProcessExit {

    void exit(int status);
}
