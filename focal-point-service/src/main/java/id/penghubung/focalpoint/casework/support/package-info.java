/** Cases of agencies that support the one that is responsible for a complaint: their list, answers and returns. */
@NullMarked
package id.penghubung.focalpoint.casework.support;

import org.jspecify.annotations.NullMarked;
