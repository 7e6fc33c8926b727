/** Cases of agencies that support the one that is responsible for a complaint: their list, and how they are answered or declined. */
@NullMarked
package id.penghubung.focalpoint.casework.support;

import org.jspecify.annotations.NullMarked;
