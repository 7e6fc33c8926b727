package id.penghubung.quality.surveys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Facts about a respondent, each of which may be left out. There is no name, number or address. */
@Schema(name = "SurveyProfile")
public record Profile(
        @Nullable AgeGroup ageGroup,
        @Nullable Gender gender,
        @Nullable Education education,
        @Nullable Occupation occupation) {

    public static final Profile NOT_STATED = new Profile(null, null, null, null);

    /** Returns the code of the group to which the respondent belongs. */
    public String groupIn(ProfileDimension dimension) {
        ProfileValue value = switch (dimension) {
            case AGE_GROUP -> ageGroup;
            case GENDER -> gender;
            case EDUCATION -> education;
            case OCCUPATION -> occupation;
        };
        return value == null ? ProfileDimension.NOT_STATED : value.name();
    }
}
