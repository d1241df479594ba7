"""Scarves and shawls."""
from studio import *
B=yarn.bands

def pallay_scarf_cloth(pp=34):
    """One end of the scarf, 32 x 96 cm: ivory with three bands of signs."""
    n=150
    band=lambda a,b,sign: [(1,a,a),(2,b,b),(1,'gold','gold'),(2,b,b),(sign,'ivory',b),(2,b,b),(1,'gold','gold'),(2,b,b)]
    spec=[(9,'ivory','ivory')]+[(yarn.river(10,6,2),'ivory','indigo'),(6,'ivory','ivory')]
    spec+=[(2,'red','red'),(yarn.rhomb(7,4,2),'red','ivory'),(2,'red','red'),(1,'ivory','ivory'),(2,'indigo','indigo'),(3,'ivory','ivory')]
    spec+=[(2,'indigo','indigo'),(yarn.star(),'indigo','ivory'),(2,'indigo','indigo'),(1,'ivory','ivory'),(2,'red','red'),(3,'ivory','ivory')]
    spec+=[(2,'red','red'),(yarn.rhomb(5,3,1),'red','ivory'),(2,'red','red'),(6,'ivory','ivory'),(yarn.river(10,6,2),'ivory','indigo'),(14,'ivory','ivory'),(2,'red','red'),(8,'ivory','ivory')]
    C=B(n,spec); rows=int(n*96/32); 
    C=np.concatenate([C,np.broadcast_to(INK['ivory'],(rows-len(C),n,3))],0)
    return yarn.charted(32,96,C,pp=pp,seed=4,fine=2,vertical=False,melange=.045,deep=.6)

def chalina_bandas_pallay(detail=False):
    s=Scene('chalina-bandas-pallay'+('-2' if detail else '')); s.backdrop(wall=58)
    rgb,h=pallay_scarf_cloth(); t=s.tex('c',rgb,h,bump=1.6)
    W=32; r,th=spiral(1.2,1.15,4.1)
    R=r[-1]; 
    # the roll rests on the table; its free end comes forward
    a=-np.pi/2+th-th[-1]; roll=[(R_*np.cos(x)+0,R_*np.sin(x)) for R_,x in zip(r,a)]
    roll=[(-z,y+R) for z,y in roll][::-1]           # outermost point first, at the bottom
    tail=[(-44+i*.8,0.35+.25*np.sin(i*.35)*np.exp(-((i-18)/16.)**2)+(0.5*np.exp(-((i-36)/7.)**2))) for i in range(int(44/.8))]
    path=resample(tail+roll,.42); path[:,1]+=.45
    P,u,v,L=path_sheet(path,W,90); vv=v*L/96
    P[...,1]+=.22*np.abs(wave(u*1.2,v*L/22,5))*(1-smooth(.35,.45,v)); P[...,0]+=.35*wave(0*u,v*L/40,8)
    M=sheet(P,u,vv,.42)
    F=Mesh(); fringe(F,lambda q:(P[0,0]*(1-q)+P[0,-1]*q)+[0,.1,0],lambda q:(0,-.05,-1),44,7.2,.2,seed=3,floor=.05,uvs=lambda q:(q,.005))
    m=rot('y',-33); 
    for X in(M,F): X.move(m,(-1,0,11))
    s.mesh(M,t,26000,.42,.010).mesh(F,t,9000,.45,.010)
    if detail: s.camera((-4,48,-66),(14.5,0,-14.5),25)
    else: s.camera((-14,78,-118),(1.5,2,-6),25.5)
    return s
S={'chalina-bandas-pallay':chalina_bandas_pallay,'chalina-bandas-pallay-2':lambda:chalina_bandas_pallay(True)}

def roll_scene_texture(s,key,c,pp=30,seed=0):
    rgb,h=yarn.weave(30,60,lambda i:np.broadcast_to(np.asarray(c),i.shape+(3,)),lambda j:np.broadcast_to(np.asarray(c)*1.06,j.shape+(3,)),yarn.twill,t=7,pp=pp,seed=seed,melange=.09,deep=.66); return s.tex(key,rgb,h,bump=.8)
def roll(W,r0,pitch,turns,step=.5,th=.8,seed=1,tail=5,nu=60,tex=60):
    """A rolled scarf lying on the table, axis along x, centre over the origin."""
    r,th_=spiral(r0,pitch,turns); r=r+.12*np.sin(th_*1.0+seed)*pitch; R=r[-1]; a=-np.pi/2+th_-th_[-1]
    p=[(-x*np.cos(b)*1.03,x*np.sin(b)*.95+R*.95) for x,b in zip(r,a)][::-1]
    pre=[(-tail+i*.5,.0) for i in range(int(tail/.5))]
    path=resample(pre+p,step); path[:,1]+=th/2
    P,u,v,L=path_sheet(path,W,nu); P[...,0]+=.5*wave(0*u,v*L/30,seed)+.25*wave(u,v*L/20,seed+1); P[...,1]+=.1*wave(u*2,v*9,seed+2)
    return P,u,v*L/tex,R*.95

def chalina_lisa():
    s=Scene('chalina-lisa-baby-alpaca'); s.backdrop(wall=60)
    cols=['ivory','camel','stone','red','indigo']; ts=[roll_scene_texture(s,c,INK[c],seed=k) for k,c in enumerate(cols)]
    place=[(-14.2,0,0,4),(0.2,0,0.9,-3),(14.0,0,-.5,2),(-7.0,11.6,.6,-2),(7.2,11.4,-.4,5)]
    order=[2,1,0,3,4]
    for (x,y,z,ang),k in zip(place,order):
        P,u,v,R=roll(26,1.0,1.28,4.6,seed=k+3,tail=.5 if y else 1.5,nu=44)
        P=P@rot('x',0).T
        M=sheet(P,u,v,.95); F=Mesh(); fringe(F,lambda q:P[0,0]*(1-q)+P[0,-1]*q,lambda q:(0,-.5,-1),30,4.2,.17,seed=k,floor=.05 if y==0 else None,uvs=lambda q:(q,.01))
        m=rot('y',90+ang)
        for X in(M,F): X.move(rot('y',90+ang+(180 if k in(0,3) else 0)),(x,y,z+4))
        s.mesh(M,ts[k],9000,.55,.011,seed=k)
    s.camera((-34,50,-112),(0,9.0,2),23.5); return s

def folded_scarf(s,t,D,W,layers,pitch,pos,ang,fr=True,seed=1,fuzz=14000,lift=0,tex=100,th=None,frl=6.5,jut=3.0,flen=.5,nu=70,fringe_n=34):
    """Zigzag stack whose last layer ends in fringe over the front fold."""
    p=fold_path(D,layers,pitch,start_front=True,lift=lift,seed=seed)
    if fr:
        z,y=p[-1]; front=z<0; d=-1 if front else 1
        R_=pitch*1.2; p=p+[(z+d*(jut*i/8),y-.0) for i in range(1,8)]
        z,y=p[-1]; p+=[(z+d*R_*np.sin(a),y-R_*(1-np.cos(a))) for a in np.linspace(.2,1.45,8)]
        z,y=p[-1]; p+=[(z+d*.02*i,y-.35*i) for i in range(1,5)]
    path=resample(p,.5); P,u,v,L=path_sheet(path,W,nu); vv=v*L
    k=P[...,1]/max(P[...,1].max(),1)
    P[...,0]+=.35*wave(0*u,vv/D*.8,seed+3)+.15*wave(u*2,vv/9,seed+4); P[...,1]+=(.32*wave(u*1.3,P[...,2]/16,seed+5)-.3*(2*u-1)**4)*k; P[...,2]+=.25*wave(u*1.6,vv/30,seed+6)
    M=sheet(P,u,v*L/tex,th or pitch*.93); F=Mesh()
    if fr: fringe(F,lambda q:P[-1,0]*(1-q)+P[-1,-1]*q,lambda q:unit(P[-1,5]-P[-4,5])+[0,-.4,0],fringe_n,frl,.19,seed=seed,uvs=lambda q:(q,.985*float(v[-1,0]*L/tex)))
    m=rot('y',ang)
    for X in(M,F): X.move(m,pos) if X.P else 0
    s.mesh(M,t,fuzz,flen,.011,seed=seed)
    if fr: s.mesh(F,t,4000,.4,.01,seed=seed+1)
    return P,M

def chalina_lisa_2():
    s=Scene('chalina-lisa-baby-alpaca-2'); s.backdrop(wall=58); t=roll_scene_texture(s,'c',INK['red'],seed=3); t2=roll_scene_texture(s,'d',INK['ivory'],seed=8)
    folded_scarf(s,t2,26,30,4,1.35,(2,0,3),-14,fr=False,seed=5,tex=60)
    folded_scarf(s,t,25,29,6,1.3,(1.3,5.4,2.0),-20,seed=9,tex=60,fuzz=24000)
    s.camera((-22,60,-92),(.5,4.6,-1),25); return s

def chal_espiga():
    s=Scene('chal-espiga-gris',tilt=False); s.backdrop(wall=16,rad=20,wrinkle=.15)
    a,b=INK['charcoal']*1.5,INK['ivory']
    rgb,h=yarn.weave(46,100,lambda i:np.broadcast_to(a,i.shape+(3,)),lambda j:np.broadcast_to(b,j.shape+(3,)),yarn.herring(9),t=4.0,pp=26,seed=2,melange=.07,deep=.62); t=s.tex('c',rgb,h,bump=1.0)
    top=118; r=1.6; z0=4
    def hang(W,drop,back,seed,dz,xc,gath):
        prof=[(z0+r,top-back+i*.7) for i in range(int(back/.7))]+[(z0+r*np.cos(q),top+r*np.sin(q)) for q in np.linspace(0,np.pi,14)]+[(z0-r,top-i*.7) for i in range(1,int(drop/.7))]
        P,u,v,L=path_sheet(resample(prof,.75),W,150); s_=np.clip((v*L-back-4)/drop,0,1); fr=v*L>back
        A=2.6*s_**.7*(1-.25*s_); f=np.sin(2*np.pi*(u*4.2+.25*np.sin(5*u+seed)+.12*s_))+.45*np.sin(2*np.pi*(u*7.3+.4*s_)+seed)
        P[...,2]+=np.where(fr,-(A*(f+1.3)),0); P[...,0]*=1-gath*s_; P[...,0]+=xc+1.2*wave(u*1.1,s_*1.1,seed)*s_
        return P,u,v*L/100
    P,u,v=hang(54,84,70,4,0,0,.12); M=sheet(P,u,v,.4); F=Mesh()
    fringe(F,lambda q:np.array([np.interp(q,u[-1],P[-1,:,k]) for k in range(3)]),(0,-1,0),46,9,.24,curl=.15,uvs=lambda q:(q,.99*float(v[-1,0])))
    s.mesh(M,t,26000,.5,.013).mesh(F,t,6000,.4,.012)
    s.wood('Wood','a97f56','6f4c30')
    s.pov('cylinder{<-46,0,0>,<46,0,0>,1.25 texture{Wood rotate y*90} translate <0,%.2f,%.2f>}'%(top+.1,z0))
    s.pov('union{torus{1.7,.3 rotate x*90} cylinder{<0,1.6,0>,<0,46,0>,.16} texture{pigment{rgb <.10,.095,.09>} finish{diffuse .6 specular .3 roughness .05}} scale <1,1,1> translate <-39,%.2f,%.2f>}'%(top,z0))
    s.pov('union{torus{1.7,.3 rotate x*90} cylinder{<0,1.6,0>,<0,46,0>,.16} texture{pigment{rgb <.10,.095,.09>} finish{diffuse .6 specular .3 roughness .05}} translate <39,%.2f,%.2f>}'%(top,z0))
    s.camera((-16,84,-235),(2,74,4),26.5); s.opt=dict(key=(-190,170,-120),soft=1); return s

def leaf_lace(wcm,hcm,pp=24):
    """Lace: rows of leaves with holes along their veins; returns rgb, height, alpha."""
    x,y=yarn.grid(wcm,hcm,pp); sh=x.shape; ck,_,_=yarn.stitches(x*2.6,y*2.6/.78); 
    U=x/4.6; V=y/6.2; row=np.floor(V); uu=(U+.5*(row%2))%1-.5; vv=V-row
    w=.40*np.sin(np.pi*np.clip(vv,0,1))**.8+.02; e=np.abs(uu)-w
    hole=np.zeros(sh)
    k=(vv*9)%1-.5; on=(np.abs(e-.045)<.05)&(vv>.06)&(vv<.97); hole=np.maximum(hole,on&(np.hypot(k/9*6.2,(e-.045)*4.6)<.17))
    vein=(np.abs(uu)<.028)&(vv>.3)&(vv<.85); hole=np.maximum(hole,vein&(np.abs(k)<.30))
    mesh_=(e>.11); kx=(x*1.9)%1-.5; ky=(y*1.9+.5*np.floor(x*1.9))%1-.5; hole=np.maximum(hole,mesh_&(np.hypot(kx,ky)<.30))
    edge=(x<1.2)|(x>wcm-1.2)|(y<1.2)|(y>hcm-1.2); hole=np.where(edge,0,hole)
    rgb=yarn.finish(np.broadcast_to(INK['ivory'],sh+(3,)).astype(np.float32),ck*(1-.5*hole),4,.05,.62,pp); return rgb,np.clip(ck*.5+.4*(e<0)*(1-np.clip(np.abs(uu)/np.maximum(w,.01),0,1))*.6+.2,0,1)*(1-hole),1-hole

CHAIR=None
def chair(s,wood='Wood',x=0,z=0,seat=45,w=42,d=40,back=92,ang=0,seatcol=None):
    """A plain ladder-back chair with a rush seat."""
    P=[]
    def leg(a,b,r=1.75): P.append('cone{%s,%.2f,%s,%.2f texture{%s rotate x*90}}'%(v3(a),r*.85,v3(b),r,wood))
    for q in(-1,1):
        leg((q*w/2,0,-d/2),(q*w/2,seat+2,-d/2)); leg((q*w/2,0,d/2+2),(q*w/2*.97,back,d/2+5)); P.append('sphere{%s,1.7 texture{%s}}'%(v3((q*w/2*.97,back,d/2+5)),wood))
        for y in(14,26): P.append('cylinder{%s,%s,1 texture{%s}}'%(v3((q*w/2,y,-d/2)),v3((q*w/2,y,d/2+2)),wood))
    for y in(18,31): P.append('cylinder{%s,%s,1 texture{%s rotate y*90}}'%(v3((-w/2,y,-d/2)),v3((w/2,y,-d/2)),wood))
    for k,y in enumerate((59,72,85)):
        zz=d/2+2+3*(y/back)
        P.append('intersection{cylinder{<0,%.2f,%.2f>,<0,%.2f,%.2f>,60.9} cylinder{<0,%.2f,%.2f>,<0,%.2f,%.2f>,59.6 inverse} box{<%.2f,%.2f,%.2f>,<%.2f,%.2f,%.2f>} texture{%s rotate y*90}}'%(y-3,zz-57.5,y+4,zz-57.5,y-4,zz-57.5,y+5,zz-57.5,-w/2,y-3,zz-4,w/2,y+3,zz+6,wood))
    s.pov('union{%s rotate y*%.1f translate <%.1f,0,%.1f> @W}'%('\n'.join(P),ang,x,z))
    # seat: four rush triangles
    M=Mesh(); n=46; g=np.linspace(-1,1,n); X,Z=np.meshgrid(g*(w/2+1.2),g*(d/2+1.2)); t=np.maximum(np.abs(X)/(w/2),np.abs(Z)/(d/2)); Y=seat+1.6-1.5*np.clip(t,0,1.06)**3+.25*np.sin(np.where(np.abs(X)/w>np.abs(Z)/d,Z,X)*5)
    P=np.stack([X,Y,Z],-1); M.grid(P,X/60+.5,Z/60+.5); M.P=M.P
    N=normals(P); N=N*np.where(N[...,1:2]<0,-1,1); M=Mesh().grid(P,X/60+.5,Z/60+.5,N=N)
    for a,b in (((-1,-1),(1,-1)),((-1,-1),(-1,1)),((1,-1),(1,1))):
        tube(M,[((a[0]*(1-q)+b[0]*q)*(w/2+.4),seat+.2,(a[1]*(1-q)+b[1]*q)*(d/2+.4)) for q in np.linspace(0,1,12)],1.7,(0,0),(.1,.01))
    M.move(rot('y',ang),(x,0,z)); c=hexc('b89c6d') if seatcol is None else seatcol
    xx,yy=yarn.grid(20,20,24); a=np.where(np.abs(xx-10)>np.abs(yy-10),yy,xx); rgb=np.clip(c*(.72+.34*np.abs(np.sin(a*5.2)))[...,None]*(1+.12*noise(xx.shape,4,2))[...,None],0,1); s.mesh(M,s.tex('rush',rgb,None))

def over_chair(W,front,backd,top,z,seed,fold=2.2,nu=120,r=3.2,spread=.0,diag=0,nf=3.2,seat=None):
    """A cloth hung over a chair's top rail, front part falling toward the viewer."""
    prof=[(z+r,top-backd+i*.8) for i in range(int(backd/.8))]+[(z+r*np.cos(q),top+r*np.sin(q)*.8) for q in np.linspace(0,np.pi,16)]+[(z-r-.10*i*.8*.5,top-i*.8) for i in range(1,int(front/.8))]
    if seat:
        k=[i for i,(a,b) in enumerate(prof) if b<seat+2.6 and i>backd/.8]
        if k: 
            a0=prof[k[0]][0]; n=len(k); prof=prof[:k[0]]+[(a0-i*.8,max(seat+2.6-.03*i,seat+1.6)) for i in range(int(0.8*n))]
    P,u,v,L=path_sheet(resample(prof,.85),W,nu); sl=np.clip((v*L-backd-5)/front,0,1); on=v*L>backd+3
    f=np.sin(2*np.pi*(u*nf+.2*np.sin(6*u+seed)+.15*sl))+.4*np.sin(2*np.pi*(u*nf*1.9+.3*sl)+seed)
    P[...,2]-=np.where(on,fold*sl**.7*(f+1.2),0); P[...,0]*=1+spread*sl; P[...,0]+=1.0*wave(u,sl,seed)*sl; P[...,1]+=np.where(on,0,0)-diag*(u-.5)*sl*0
    return P,u,v*L

def chal_calado():
    s=Scene('chal-calado-de-hojas'); s.backdrop(wall=62,rad=40); s.wood('Wood','8a6242','553822')
    chair(s,z=6,ang=18)
    rgb,h,al=leaf_lace(44,110); 
    png(os.path.join(BUILD,s.name+'c.png'),rgb); png(os.path.join(BUILD,s.name+'c_h.png'),h)
    import zlib,struct
    a=np.concatenate([rgb,al[...,None]],-1); a=np.clip(np.round(a*255),0,255).astype(np.uint8); H,Wd=a.shape[:2]; raw=np.zeros((H,Wd*4+1),np.uint8); raw[:,1:]=a.reshape(H,-1)
    ck=lambda t,d:struct.pack('>I',len(d))+t+d+struct.pack('>I',zlib.crc32(t+d))
    open(os.path.join(BUILD,s.name+'a.png'),'wb').write(b'\x89PNG\r\n\x1a\n'+ck(b'IHDR',struct.pack('>IIBBBBB',Wd,H,8,6,0,0,0))+ck(b'IDAT',zlib.compress(raw.tobytes(),1))+ck(b'IEND',b''))
    s.pov('#declare T_c=texture{uv_mapping pigment{image_map{png "%sa.png" gamma srgb interpolate 2}} normal{uv_mapping bump_map{png "%sc_h.png" gamma 1.0 interpolate 2 bump_size 1.2}} finish{ambient 0 diffuse .84 brilliance .85}}'%(s.name,s.name))
    s.pov('#declare T_cf=texture{uv_mapping pigment{image_map{png "%sc.png" gamma srgb interpolate 2}} finish{diffuse .85}}'%s.name)
    P,u,v=over_chair(33,52,40,92,27,5,fold=3.4,r=3.4,nf=2.6,spread=.12); 
    # lower edge slants, as a shawl thrown over does
    N=normals(P); M=Mesh().grid(P,u,v/110); M.move(rot('y',18),(0,0,6)); s.mesh(M,'T_c',12000,.35,.010)
    s.camera((-52,96,-160),(0,63,8),27.5); s.opt=dict(soft=1); return s

def cuello():
    """A tube that slouches in soft rings and rolls over at the rim."""
    s=Scene('cuello-de-ochos',tilt=False); s.backdrop(wall=58)
    rgb,h=yarn.cables(78,40,INK['oat'],g=2.1,lay=[('cable',3.6),('purl',1.0),('moss',2.2),('purl',1.0)]*10,seed=3,turn=5.6,pp=26,deep=.5); t=s.tex('c',rgb,h,bump=.8)
    nth,ns=700,300; T,K=np.meshgrid(np.linspace(0,2*np.pi,nth),np.linspace(0,1,ns)); c,sn=np.cos(T),np.sin(T)
    prof=np.array([(12.2,.3),(13.2,1.6),(13.6,3.6),(13.0,5.4),(12.5,6.6),(12.9,8.0),(13.9,9.6),(14.0,11.6),(13.2,13.2),(12.7,14.3),(12.9,15.7),(13.5,17.2),(13.6,18.8),(13.0,20.2),(12.0,20.9),(10.9,20.4),(10.4,19),(10.3,17),(10.2,13),(10.2,8)])
    for _ in range(3): prof=resample(np.r_[prof[:1],.25*prof[:-2]+.5*prof[1:-1]+.25*prof[2:],prof[-1:]],.25)
    d=np.r_[0,np.cumsum(np.hypot(*np.diff(prof,axis=0).T))]; L=d[-1]
    tilt=.035*np.sin(T*1+.6)+.02*np.sin(2*T+2); kk=np.clip(K+.05*np.sin(T+1)*np.sin(np.pi*K)+.028*np.sin(3*T)*np.sin(np.pi*K),0,1)
    R=np.interp(kk*L,d,prof[:,0]); Y=np.interp(K*L,d,prof[:,1])*(1+tilt)
    R=R+.45*wave(c*.7,sn*.7+.6*K,2,7,(.3,1.3),(.3,1.3)); P=np.stack([R*c*1.14,Y,R*sn*.94],-1)
    U=T/(2*np.pi); V=K*L/40
    def nn(P):
        N=normals(P,True); return N*np.sign((N[40]*np.stack([c[40],0*c[40],sn[40]],-1)).sum())
    P=P+nn(P)*(.95*(sample(h,U,V)-.3))[...,None]; M=Mesh().grid(P,U,V,N=nn(P)); M.move(rot('y',25),(0,0,2))
    s.mesh(M,t,52000,.6,.011)
    s.camera((-14,46,-92),(0,8.6,2),24.5); return s

def peg_scarf():
    s=Scene('chalina-anil-degradada',tilt=False); s.backdrop(wall=9,rad=16,wrinkle=.12)
    W,L=35,190; n=9; x,y=yarn.grid(30,95,28); 
    f=np.clip(y/95*1.02+.012*noise(x.shape,26,4)+.006*noise(x.shape,5,3),0,.999)
    stops=np.array([hexc(c) for c in('1b2a4a','213561','2c477c','3d5f98','5b7eb0','85a0c4','b3c3d6','d7dad8','ece3d1')]); q=f*8.6; a=np.clip(np.floor(q),0,7).astype(int); w=smooth(.25,.75,q-a)[...,None] if False else ((lambda t:t*t*(3-2*t))(np.clip((q-a-.2)/.6,0,1)))[...,None]; q2=stops[a]*(1-w)+stops[a+1]*w
    base,h=yarn.weave(30,95,lambda i:np.ones(i.shape+(3,))*.9,lambda j:np.ones(j.shape+(3,))*.93,yarn.plain,t=5.5,pp=28,seed=4,melange=.06,deep=.66); rgb=np.clip(q2*base/.92,0,1); t=s.tex('c',rgb,h,bump=.8)
    top=128; zb=4.5
    def tail(xc,lean,drop,seed,front,w1,vflip):
        n_s,nu=190,110; u=np.linspace(0,1,nu)[None]; q=np.linspace(0,1,n_s)[:,None]; d=q*drop
        wd=6.0+(w1-6)*smooth(0,.62,q); A=2.6*(1-.62*smooth(0,.7,q)); zoff=front*5.2*(.45+.55*smooth(0,.25,q))
        fz=np.sin(2*np.pi*(u*3.1+.15*np.sin(seed+3*q)))+.5*np.sin(2*np.pi*(u*5.3+.3*q)+seed)
        X=xc*smooth(0,.12,q)+lean*q*drop*.1+(u-.5)*wd+.7*wave(u*.8,q*1.4,seed)*q; Z=zb-1.6-zoff-A*(fz*.75+.9)*(.35+.65*smooth(0,.1,q)); Y=top+2.2*(1-smooth(0,.07,q)*1)-d+0*u
        Z=Z+2.2*(1-smooth(0,.06,q))
        P=np.stack([X+0*q,Y,Z+0*u],-1); v=(1-.0*q)*(q if vflip else q); 
        M=sheet(P,u+0*q,(1-q*.98 if vflip else 1-(.40*q))+0*u,.35); F=Mesh()
        fringe(F,lambda r_:np.array([np.interp(r_,u[0],P[-1,:,k]) for k in range(3)]),(0,-1,0),22,8,.22,curl=.15,seed=seed,uvs=lambda r_:(r_,.025 if vflip else .6))
        s.mesh(M,t,16000,.45,.012,seed=seed).mesh(F,t,3000,.4,.011,seed=seed)
    tail(4.2,.10,78,7,0.0,21,False); tail(-3.4,-.08,97,3,1.0,23,True)
    s.wood('Wood','a97f56','6f4c30')
    s.pov('union{superellipsoid{<.15,.15> scale <36,4.2,1.2> translate <0,%.1f,8> texture{Wood rotate y*90}}'%(top+1.2))
    for xx in(-25,0,25): s.pov('cone{<%d,%.1f,7>,1.5,<%d,%.1f,-3.4>,1.15 texture{Wood}} sphere{0,2.0 scale <1,1,.7> translate <%d,%.1f,-3.9> texture{Wood}}'%(xx,top+.6,xx,top+2.4,xx,top+2.5))
    s.pov('}')
    s.camera((-10,88,-225),(0,83,4),25); s.opt=dict(key=(-190,165,-120),soft=1); return s

def lliclla_chart(n=170,full=True):
    I=lambda c:INK[c]
    def stripe(spec): return [(k,c) for c,k in spec]
    cols=[]  # columns left to right: (width, ground, motif, sign)
    A=[(10,'brown',None,0),(1,'gold',None,0),(2,'red',None,0),(17,'red','star','ivory'),(2,'red',None,0),(1,'gold',None,0),(3,'navy',None,0),(1,'ivory',None,0),(7,'navy','river','rose'),(1,'ivory',None,0),(3,'navy',None,0),(14,'brown',None,0),(1,'rose',None,0),(2,'green',None,0),(13,'plum','rhomb','cream'),(2,'green',None,0),(1,'rose',None,0),(14,'brown',None,0)]
    B_=A+A[::-1]
    H=260; out=[]
    mot={'star':yarn.star(),'river':yarn.river(10,7,2),'rhomb':yarn.rhomb(6,4,2)}
    for k,(w,g,m,f) in enumerate(B_):
        c=np.broadcast_to(I(g),(H,w,3)).copy()
        if m:
            a=mot[m]; a=a if m=='river' else np.pad(a,((0,1),(0,0))) 
            if m=='river': r=np.tile(a.T,(H//a.shape[1]+1,1))[:H]; r=np.pad(r,((0,0),(0,max(0,w-r.shape[1]))))[:,:w]
            else:
                r=np.tile(a,(H//a.shape[0]+1,1))[:H]; p=(w-r.shape[1])//2; r=r[:,:w] if p<0 else np.pad(r,((0,0),(p,w-r.shape[1]-p)))
            c[r>0]=I(f)
        out.append(c)
    return np.concatenate(out,1)
def lliclla():
    s=Scene('lliclla-chaska'); s.backdrop(wall=58)
    C=lliclla_chart(); rgb,h=yarn.charted(48,64,C,pp=38,seed=6,fine=2,melange=.06,deep=.58); t=s.tex('c',rgb,h,bump=1.4)
    P,M=folded_scarf(s,t,36,44,5,1.25,(0,0,3),-24,fr=False,seed=4,tex=64,fuzz=14000,flen=.3,nu=120)
    s.wood('Wood','7d5536','4a2f1c')
    s.pov('union{cone{<0,0,-9.5>,.12,<0,0,5.5>,.5} sphere{0,2.7 scale <1,.16,1> translate z*8} sphere{0,.95 scale<1,.5,1> translate <-2.1,0,10.2>} sphere{0,.95 scale<1,.5,1> translate <2.1,0,10.2>} texture{Wood scale .4} rotate y*62 translate <5,7.15,-5> @W}')
    s.camera((-20,74,-98),(.5,2.5,1.5),27); return s

def check_scarf():
    s=Scene('chalina-cuadros-naturales'); s.backdrop(wall=58)
    def tx(key,a,b,c,d,seed):
        sp=[(a,34),(d,3),(a,5),(d,3),(a,34),(b,22),(c,4),(b,22)]; w=yarn.stripes(sp)
        rgb,h=yarn.weave(30,60,w,w,yarn.twill,t=4.4,pp=32,seed=seed,melange=.08,deep=.66); return s.tex(key,rgb,h,bump=.9)
    t1=tx('a','ivory','camel','dark','brown',2); t2=tx('b','silver','charcoal','ivory','black',5)
    folded_scarf(s,t2,27,31,4,1.25,(2.5,0,5),-13,fr=False,seed=7,tex=60)
    folded_scarf(s,t1,26,31,6,1.3,(1,5.2,3.2),-22,seed=12,tex=60,fuzz=22000)
    s.camera((-26,62,-94),(.5,4,-.5),28.5); return s

S.update({'chalina-lisa-baby-alpaca':chalina_lisa,'chalina-lisa-baby-alpaca-2':chalina_lisa_2,'chal-espiga-gris':chal_espiga,'chal-calado-de-hojas':chal_calado,'cuello-de-ochos':cuello,'chalina-anil-degradada':peg_scarf,'lliclla-chaska':lliclla,'chalina-cuadros-naturales':check_scarf})
