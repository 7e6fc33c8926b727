package id.penghubung.complaints.complaint;

/** The way on which a complaint arrived (<i>kanal</i>). */
public enum ArrivalChannel {
    WEB(false),
    MOBILE(false),
    WALK_IN(true),
    LETTER(true),
    PHONE(true),
    WHATSAPP(true),
    SMS(true),
    SP4N(true),
    OPEN311(true);

    private final boolean keyedIn;

    ArrivalChannel(boolean keyedIn) {
        this.keyedIn = keyedIn;
    }

    /** Returns whether an officer keys in what arrives on this way. On the others reporters submit by themselves. */
    public boolean isKeyedIn() {
        return keyedIn;
    }
}
