package id.penghubung.kit.files;

/** Name of the setting with which a service has files. It applies at the build; without it, none of these beans exists. */
final class FilePart {

    static final String ENABLED = "penghubung.files.enabled";

    private FilePart() {}
}
