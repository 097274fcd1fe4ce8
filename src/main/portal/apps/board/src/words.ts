/** The languages of a public board in Delhi, each as long as the others and in the same size. */
export const LANGUAGES = ['hi', 'en', 'pa', 'ur'] as const;

export type Language = (typeof LANGUAGES)[number];

interface Words {
  called: string;
  inside: string;
  room: string;
  waiting: string;
  /** How long somebody waits who comes now; {from} and {to} are minutes. */
  wait: string;
  planned: string;
  paused: string;
  closing: string;
  closed: string;
  cancelled: string;
  /** {time} is when the board was last known to be so. */
  asOf: string;
  old: string;
  nothing: string;
  unknown: string;
}

export const WORDS: Record<Language, Words> = {
  hi: {
    called: 'इन्हें बुलाया गया है',
    inside: 'अंदर',
    room: 'कमरा',
    waiting: 'प्रतीक्षा में',
    wait: 'अब आने वाले के लिए लगभग {from}–{to} मिनट',
    planned: 'अभी शुरू नहीं हुआ',
    paused: 'कुछ देर के लिए रुका है',
    closing: 'अब नए टोकन नहीं',
    closed: 'आज के लिए बंद',
    cancelled: 'आज नहीं बैठेंगे',
    asOf: '{time} बजे की स्थिति',
    old: '{time} बजे से नई जानकारी नहीं आई। कृपया काउंटर पर पूछें।',
    nothing: 'आज यहाँ कोई ओपीडी नहीं है।',
    unknown: 'यह बोर्ड किसी ओपीडी का नहीं है। पता जाँचें।',
  },
  en: {
    called: 'Now called',
    inside: 'Inside',
    room: 'Room',
    waiting: 'Waiting',
    wait: 'About {from}–{to} minutes for who comes now',
    planned: 'Not open yet',
    paused: 'Paused for a while',
    closing: 'No more tokens',
    closed: 'Closed for today',
    cancelled: 'Not sitting today',
    asOf: 'As of {time}',
    old: 'Nothing new has come since {time}. Please ask at the counter.',
    nothing: 'No OPD here today.',
    unknown: 'This board is of no OPD. Check its address.',
  },
  pa: {
    called: 'ਇਹਨਾਂ ਨੂੰ ਬੁਲਾਇਆ ਹੈ',
    inside: 'ਅੰਦਰ',
    room: 'ਕਮਰਾ',
    waiting: 'ਉਡੀਕ ਵਿੱਚ',
    wait: 'ਹੁਣ ਆਉਣ ਵਾਲੇ ਲਈ ਲਗਭਗ {from}–{to} ਮਿੰਟ',
    planned: 'ਅਜੇ ਸ਼ੁਰੂ ਨਹੀਂ ਹੋਇਆ',
    paused: 'ਕੁਝ ਦੇਰ ਲਈ ਰੁਕਿਆ ਹੈ',
    closing: 'ਹੁਣ ਨਵੇਂ ਟੋਕਨ ਨਹੀਂ',
    closed: 'ਅੱਜ ਲਈ ਬੰਦ',
    cancelled: 'ਅੱਜ ਨਹੀਂ ਬੈਠਣਗੇ',
    asOf: '{time} ਵਜੇ ਦੀ ਸਥਿਤੀ',
    old: '{time} ਵਜੇ ਤੋਂ ਨਵੀਂ ਜਾਣਕਾਰੀ ਨਹੀਂ ਆਈ। ਕਿਰਪਾ ਕਰਕੇ ਕਾਊਂਟਰ ਤੇ ਪੁੱਛੋ।',
    nothing: 'ਅੱਜ ਇੱਥੇ ਕੋਈ ਓਪੀਡੀ ਨਹੀਂ ਹੈ।',
    unknown: 'ਇਹ ਬੋਰਡ ਕਿਸੇ ਓਪੀਡੀ ਦਾ ਨਹੀਂ ਹੈ। ਪਤਾ ਜਾਂਚੋ।',
  },
  ur: {
    called: 'انہیں بلایا گیا ہے',
    inside: 'اندر',
    room: 'کمرہ',
    waiting: 'انتظار میں',
    wait: 'اب آنے والے کے لیے تقریباً {from}–{to} منٹ',
    planned: 'ابھی شروع نہیں ہوا',
    paused: 'کچھ دیر کے لیے رکا ہے',
    closing: 'اب نئے ٹوکن نہیں',
    closed: 'آج کے لیے بند',
    cancelled: 'آج نہیں بیٹھیں گے',
    asOf: '{time} بجے کی صورت حال',
    old: '{time} بجے سے نئی معلومات نہیں آئیں۔ براہ کرم کاؤنٹر پر پوچھیں۔',
    nothing: 'آج یہاں کوئی او پی ڈی نہیں ہے۔',
    unknown: 'یہ بورڈ کسی او پی ڈی کا نہیں ہے۔ پتا جانچیں۔',
  },
};

export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
