package id.penghubung.quality.forums;

/** Takes part in changes of agreements. Each bean of it is called. */
public interface AgreementListener {

    /**
     * Called in the transaction that signs the record of the forum, for each agreement, and in each that changes the state of an
     * agreement later; an exception rolls the change back.
     */
    void changed(ForumAgreement agreement);
}
