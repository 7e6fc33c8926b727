/**
 * Files that users send: accepted kinds, and the storage of their content. {@link ReceivedFiles} checks and stores an upload
 * before the transaction of a use case, which then marks it as used. A service has it if {@code penghubung.files.enabled} is
 * true at its build; it then has the table {@code unattached_content} and a {@link FileReferences}.
 */
@NullMarked
package id.penghubung.kit.files;

import org.jspecify.annotations.NullMarked;
