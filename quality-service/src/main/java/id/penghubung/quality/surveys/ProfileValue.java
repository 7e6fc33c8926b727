package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;

/** One value of a dimension of the profile of respondents, a constant of an enum. */
public interface ProfileValue {

    /** Returns the code of the value. */
    String name();

    Text label();
}
