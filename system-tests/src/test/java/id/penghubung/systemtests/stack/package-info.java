/** One running system for all stories, and the means to break it. */
@NullMarked
package id.penghubung.systemtests.stack;

import org.jspecify.annotations.NullMarked;
