/**
 * Personal data of reporters: encryption of their identity, keyed hashes to find it, and the record of its readings (UU 27/2022).
 */
@NullMarked
package id.penghubung.complaints.personaldata;

import org.jspecify.annotations.NullMarked;
