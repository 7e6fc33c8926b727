@NullMarked
package id.penghubung.focalpoint.ombudsman.settlements;

import org.jspecify.annotations.NullMarked;
