/** Responses that are files to save, also for spreadsheets. */
@NullMarked
package id.penghubung.kit.export;

import org.jspecify.annotations.NullMarked;
