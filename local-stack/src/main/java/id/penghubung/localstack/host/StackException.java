package id.penghubung.localstack.host;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Failure that prevents the stack from running. The message is one sentence for the user at the terminal. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String userMessage;

    public StackException(String userMessage) {
        super(userMessage);
        this.userMessage = userMessage;
    }

    public StackException(String userMessage, Throwable cause) {
        super(userMessage, cause);
        this.userMessage = userMessage;
    }

    /**
     * Creates an exception for an I/O error and adds the reason, because for some errors Java's message names only the
     * file.
     */
    public static StackException of(String what, Exception cause) {
        return new StackException("%s: %s.".formatted(what, reason(cause)), cause);
    }

    private static String reason(Exception cause) {
        return switch (cause) {
            case AccessDeniedException e -> "permission denied for " + e.getFile();
            case NoSuchFileException e -> e.getFile() + " is missing";
            case FileAlreadyExistsException e -> "another file exists at " + e.getFile();
            default -> String.valueOf(cause.getMessage());
        };
    }

    public String userMessage() {
        return userMessage;
    }
}
