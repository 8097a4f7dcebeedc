package io.floodnet.chat.message;

/** What one payload says: something of a person's, or something that chats settle among themselves. */
public sealed interface Content permits ChatMessage, Signal {}
