package id.penghubung.localstack;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Something kept the stack from running; the message is one sentence for the person at the terminal. */
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

    /** For what the file system refuses; Java names only the file where the system had a reason. */
    public static StackException of(String what, Exception cause) {
        return new StackException("%s: %s.".formatted(what, reason(cause)), cause);
    }

    private static String reason(Exception cause) {
        return switch (cause) {
            case AccessDeniedException e -> "permission denied for " + e.getFile();
            case NoSuchFileException e -> e.getFile() + " is missing";
            case FileAlreadyExistsException e -> "there is something else at " + e.getFile();
            default -> String.valueOf(cause.getMessage());
        };
    }

    public String userMessage() {
        return userMessage;
    }
}
