package id.penghubung.focalpoint.ombudsman.matters;

import java.util.List;

/**
 * The part of a matter that can be corrected.
 *
 * @param subject what the matter is about
 * @param types codes of the alleged types of maladministration
 */
record MatterContent(
        List<String> numbers,
        String subject,
        AccessType accessType,
        String sector,
        List<String> types,
        Addressee addressee,
        List<String> agencies,
        List<Accused> accused,
        List<LinkedComplaint> complaints,
        boolean reporterSecret) {

    static MatterContent of(MatterRequest request) {
        return new MatterContent(
                request.numbersOrNone().stream().distinct().toList(),
                request.subject(),
                request.accessType(),
                request.sector(),
                request.typesOrNone().stream().distinct().toList(),
                request.addressee(),
                request.agencies().stream().distinct().toList(),
                List.copyOf(request.accusedOrNone()),
                request.complaintsOrNone().stream().distinct().toList(),
                request.reporterSecret());
    }
}
