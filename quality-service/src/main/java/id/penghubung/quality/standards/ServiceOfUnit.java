package id.penghubung.quality.standards;

/**
 * A service, for features that refer to it.
 *
 * @param agencyCode agency of the unit at present
 */
public record ServiceOfUnit(String code, String name, String unitCode, String agencyCode) {}
