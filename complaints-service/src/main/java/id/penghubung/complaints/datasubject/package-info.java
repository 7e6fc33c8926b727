/**
 * Rights of reporters to their personal data (<i>hak subjek data pribadi</i>, UU 27/2022 Art. 5 to 15): who read it, a copy, erasure.
 */
@NullMarked
package id.penghubung.complaints.datasubject;

import org.jspecify.annotations.NullMarked;
