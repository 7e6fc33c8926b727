package id.penghubung.systemtests.privacy;

import id.penghubung.systemtests.actors.Submission;
import java.util.List;

/** A reporter whose identity must be hidden from agencies, and the texts that would identify them. */
record SecretReporter(String description, boolean isAnonymous, Submission submission, List<String> identifyingTexts) {

    boolean hasAccount() {
        return submission.accessCode().isEmpty();
    }

    /** The name given with the complaint. */
    String name() {
        return identifyingTexts.getFirst();
    }

    /** The mail address given with the complaint. */
    String email() {
        return identifyingTexts.get(1);
    }

    /** Name, mail address, phone number and population number, as given with the complaint. */
    List<String> givenTexts() {
        return identifyingTexts.subList(0, 4);
    }

    /** Returns the identifying texts that occur in a text; none if the reporter is hidden there. */
    List<String> findTraces(String text) {
        return identifyingTexts.stream().filter(text::contains).toList();
    }

    /** Returns whether a mail was sent to this reporter. */
    boolean receives(String mail) {
        return mail.contains("RCPT TO:<" + email() + ">");
    }

    @Override
    public String toString() {
        return description;
    }
}
