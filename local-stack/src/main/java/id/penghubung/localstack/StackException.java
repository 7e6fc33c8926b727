package id.penghubung.localstack;

/** Something kept the stack from running; the message is one sentence for the person at the terminal. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public StackException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
