/** Static content: which file or which properties a request to /is/content asks for, and whether it may have them. Sends nothing itself. */
package io.darkroom.reply.content;
