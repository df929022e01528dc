import * as z from "zod";

const text = z.object({ Data: z.string(), Charset: z.string().exactOptional() });
const header = z.object({
  Name: z.string().regex(/^[!-9;-~]{1,126}$/),
  Value: z
    .string()
    .max(995)
    .regex(/^[^\r\n]*$/),
});
const addresses = z.array(z.string().regex(/^[^\r\n]+@[^\r\n]+$/));

/** SendEmail of SES v2 with simple content, as far as the product uses it. */
const sendEmail = z.object({
  FromEmailAddress: z.string().regex(/^[^\r\n]+@[^\r\n]+$/),
  Destination: z.object({
    ToAddresses: addresses.min(1).max(50),
    CcAddresses: addresses.exactOptional(),
    BccAddresses: addresses.exactOptional(),
  }),
  ReplyToAddresses: addresses.exactOptional(),
  Content: z.object({
    Simple: z.object({
      Subject: text,
      Body: z.object({ Text: text.exactOptional(), Html: text.exactOptional() }),
      Headers: z.array(header).max(15).exactOptional(),
    }),
  }),
  ConfigurationSetName: z.string().exactOptional(),
  EmailTags: z
    .array(z.object({ Name: z.string().regex(/^[\w-]{1,256}$/), Value: z.string().regex(/^[\w-]{1,256}$/) }))
    .exactOptional(),
});

/** A mail in the box. */
export interface Mail {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  tags: Record<string, string>;
}

/** What SES answers to a request it cannot read. */
export class BadRequest extends Error {
  override name = "BadRequest";
}

/**
 * Reads the body of SendEmail.
 * @throws BadRequest naming the field
 */
export function readMessage(body: string): Omit<Mail, "id" | "at"> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new BadRequest("The request body is not valid JSON");
  }
  const parsed = sendEmail.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new BadRequest(`${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { FromEmailAddress, Destination, Content, EmailTags } = parsed.data;
  const { Subject, Body, Headers } = Content.Simple;
  if (!Body.Text && !Body.Html) throw new BadRequest("Content.Simple.Body: at least one of Text and Html");
  return {
    from: FromEmailAddress,
    to: [...Destination.ToAddresses, ...(Destination.CcAddresses ?? []), ...(Destination.BccAddresses ?? [])],
    subject: Subject.Data,
    text: Body.Text?.Data ?? "",
    html: Body.Html?.Data ?? "",
    headers: Object.fromEntries((Headers ?? []).map(({ Name, Value }) => [Name, Value])),
    tags: Object.fromEntries((EmailTags ?? []).map(({ Name, Value }) => [Name, Value])),
  };
}
