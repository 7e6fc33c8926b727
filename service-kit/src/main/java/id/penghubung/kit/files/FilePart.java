package id.penghubung.kit.files;

/** Names the setting with which a service has files. It counts at the build; without it, none of these beans exists. */
final class FilePart {

    static final String ENABLED = "penghubung.files.enabled";

    private FilePart() {}
}
