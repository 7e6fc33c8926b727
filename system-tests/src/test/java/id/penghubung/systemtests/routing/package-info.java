/** Rule sets: drafts, trials and publications, and the decisions that follow from them. */
@NullMarked
package id.penghubung.systemtests.routing;

import org.jspecify.annotations.NullMarked;
