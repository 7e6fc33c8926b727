package id.penghubung.kit.mail;

/** Name of the setting with which a service has mail. It applies at the build; without it, none of these beans exists. */
final class MailPart {

    static final String ENABLED = "penghubung.mail.enabled";

    private MailPart() {}
}
