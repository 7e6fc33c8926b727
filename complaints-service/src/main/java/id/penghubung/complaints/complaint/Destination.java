package id.penghubung.complaints.complaint;

/**
 * The outside body to which the reporter of an archived complaint is pointed.
 *
 * @param code code in the list of outside bodies
 * @param name name of the body
 */
public record Destination(String code, String name) {}
