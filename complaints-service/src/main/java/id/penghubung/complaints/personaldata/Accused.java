package id.penghubung.complaints.personaldata;

import org.jspecify.annotations.Nullable;

/**
 * The party that a complaint accuses (<i>terlapor</i>): any of agency, unit and person. Unit and person are personal data of somebody who
 * has not been heard (UU 27/2022 Art. 4), so they are shown to those who handle the complaint, and to nobody of the accused agency.
 *
 * @param agencyCode code of the agency in the directory, which names nobody
 * @param unit part of the agency, in the words of the reporter
 * @param person name or office of the accused person, in the words of the reporter
 */
public record Accused(
        @Nullable String agencyCode,
        @Nullable String unit,
        @Nullable String person) {

    /** Form of the code of an agency, as in the directory. */
    public static final String AGENCY_CODE = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";

    /** No party at all. */
    public static final Accused NOBODY = new Accused(null, null, null);

    boolean namesUnitOrPerson() {
        return unit != null || person != null;
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "Accused";
    }
}
