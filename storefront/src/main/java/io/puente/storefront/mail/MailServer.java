package io.puente.storefront.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server, as {@code smtp://host:port} or {@code smtps://user:password@host:port}.
 *
 * @param sender the address that emails come from
 */
public record MailServer(URI address, String sender) {

  private static final String TIMEOUT_MS = "15000";

  /**
   * Reads a server's address.
   *
   * @throws IllegalArgumentException if it is none; the message never holds the password
   */
  public static URI address(String text) {
    try {
      URI uri = new URI(text);
      boolean smtp = "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme());
      boolean whole = uri.getUserInfo() == null || uri.getUserInfo().indexOf(':') > 0;
      if (smtp && whole && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException malformed) {
      // Said below, without repeating the address.
    }
    throw new IllegalArgumentException(
        "must look like smtp://host:port or smtps://user:password@host:port");
  }

  void send(Email email) throws NotSent {
    Session session = Session.getInstance(properties());
    try {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(sender));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(email.recipient()));
      message.setSubject(email.subject(), "UTF-8");
      message.setHeader("Content-Language", email.language());
      message.setContent(bodies(email));
      message.saveChanges();
      deliver(session, message);
    } catch (MessagingException e) {
      throw new NotSent(e);
    }
  }

  /** Plain text first, HTML for those who can show it (RFC 2046, 5.1.4). */
  private static MimeMultipart bodies(Email email) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(email.plain(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(email.html(), "UTF-8", "html");
    return new MimeMultipart("alternative", plain, html);
  }

  private void deliver(Session session, MimeMessage message) throws MessagingException {
    String userInfo = address.getUserInfo();
    try (Transport transport = session.getTransport(address.getScheme())) {
      if (userInfo == null) {
        transport.connect();
      } else {
        int colon = userInfo.indexOf(':');
        transport.connect(userInfo.substring(0, colon), userInfo.substring(colon + 1));
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    String prefix = "mail." + address.getScheme() + ".";
    set(properties, prefix + "host", address.getHost());
    set(properties, prefix + "port", address.getPort() < 0 ? null : "" + address.getPort());
    set(properties, prefix + "auth", address.getUserInfo() == null ? "false" : "true");
    set(properties, prefix + "starttls.enable", "true");
    set(properties, prefix + "connectiontimeout", TIMEOUT_MS);
    set(properties, prefix + "timeout", TIMEOUT_MS);
    return properties;
  }

  private static void set(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.setProperty(name, value);
    }
  }

  /**
   * The mail server did not accept an email. The server's message is kept without the email
   * addresses in it, because it is logged.
   */
  static final class NotSent extends Exception {

    private static final long serialVersionUID = 1;

    NotSent(Exception cause) {
      super(String.valueOf(cause.getMessage()).replaceAll("[^\\s<>]+@[^\\s<>]+", "(address)"));
    }
  }
}
